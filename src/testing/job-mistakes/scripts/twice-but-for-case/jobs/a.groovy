pipelineJob('Web')
