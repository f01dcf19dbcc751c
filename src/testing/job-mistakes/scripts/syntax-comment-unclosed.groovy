/* The shop
pipelineJob('web')
