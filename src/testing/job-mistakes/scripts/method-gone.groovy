workflowJob('web')
