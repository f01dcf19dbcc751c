pipelineJob('Backend/web')
