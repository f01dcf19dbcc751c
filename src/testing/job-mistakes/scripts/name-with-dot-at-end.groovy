pipelineJob('release 1.')
