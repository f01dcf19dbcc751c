pipelineJob('web')
