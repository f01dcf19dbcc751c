def package = 'web'
pipelineJob(package)
