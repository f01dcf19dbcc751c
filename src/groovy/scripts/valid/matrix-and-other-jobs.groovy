matrixJob('payments/matrix') {
    axes {
        label('os', 'linux', 'windows')
        jdk('17', '21')
        text('DATABASE', *['postgres', 'mysql'])
    }
    combinationFilter('!(os == "windows" && jdk == "17")')
    childCustomWorkspace('.')
}
mavenJob('payments/maven') {
    goals 'clean verify'
    mavenOpts '-Xmx1g'
    rootPOM 'pom.xml'
    localRepository LocalRepositoryLocation.LOCAL_TO_WORKSPACE
}
multiJob('payments/multi') {
    steps {
        phase('Build') {
            phaseJob('payments/a') { currentJobParameters(false); parameters { propertiesFile('x.properties') } }
            continuationCondition 'ALWAYS'
        }
    }
}
ivyJob('payments/ivy')
configFiles { customConfig { id 'settings'; name 'Settings'; content readFileFromWorkspace('settings.xml') } }
userContent('readme.txt', new ByteArrayInputStream('text'.bytes))
