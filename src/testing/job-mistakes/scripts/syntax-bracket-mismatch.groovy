['a', 'b').each { name ->
    pipelineJob(name)
}
