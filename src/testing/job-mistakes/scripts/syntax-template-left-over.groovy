pipelineJob('{{ name }}') {
    {{ body }}
}
