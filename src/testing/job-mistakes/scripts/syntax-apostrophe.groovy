pipelineJob('web') {
    description('The customer's shop')
}
