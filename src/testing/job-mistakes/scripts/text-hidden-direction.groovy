pipelineJob('web') // ‮ }
