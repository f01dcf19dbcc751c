pipelineJob('web​')
