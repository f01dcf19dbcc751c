pipelineJob('frontend/web')
