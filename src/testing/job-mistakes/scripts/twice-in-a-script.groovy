pipelineJob('web')
pipelineJob('web')
