pipelineJob('web: build')
