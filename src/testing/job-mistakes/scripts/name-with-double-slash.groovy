pipelineJob('backend//web')
