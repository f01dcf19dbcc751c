pipelineJob('backend/api/nightly')
