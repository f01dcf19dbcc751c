['dev', 'p*d'].each { stage ->
    pipelineJob("deploy-${stage}")
}
