freeStyleJob('web')
