# the shop
pipelineJob('web')
