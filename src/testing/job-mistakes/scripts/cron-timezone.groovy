pipelineJob('web') {
    properties {
        pipelineTriggers {
            triggers {
                cron {
                    spec('TZ=Asia/Tokio\nH 3 * * *')
                }
            }
        }
    }
}
