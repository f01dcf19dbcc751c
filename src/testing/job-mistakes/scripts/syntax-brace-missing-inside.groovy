pipelineJob('web') {
    definition {
        cpsScm {
            scriptPath('Jenkinsfile')
        }

    description('The shop')
}
