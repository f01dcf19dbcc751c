pipelineJob('')
