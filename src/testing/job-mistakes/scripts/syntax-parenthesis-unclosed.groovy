pipelineJob('web') {
    description('The shop'
    displayName('Shop')
}
