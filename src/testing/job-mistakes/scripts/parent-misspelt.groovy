pipelineJob('backnd/web')
