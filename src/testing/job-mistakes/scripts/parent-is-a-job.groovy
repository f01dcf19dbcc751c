pipelineJob('web')
pipelineJob('web/api')
