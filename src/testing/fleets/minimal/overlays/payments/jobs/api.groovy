pipelineJob('api')
