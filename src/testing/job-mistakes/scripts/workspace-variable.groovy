pipelineJob("web-${BUILD_NUMBER}")
