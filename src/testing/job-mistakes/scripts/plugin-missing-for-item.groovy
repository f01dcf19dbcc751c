mavenJob('web')
