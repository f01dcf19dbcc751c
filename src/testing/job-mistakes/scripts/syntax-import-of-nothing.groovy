import groovy.json.JsonSlurpr
pipelineJob('web')
