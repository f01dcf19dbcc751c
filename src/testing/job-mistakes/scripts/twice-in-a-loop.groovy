['web', 'web'].each {
    pipelineJob("${it}")
}
