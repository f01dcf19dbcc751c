def team = 'web'
pipelineJob("${team") {
}
