def pod = '''
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: maven
      image: maven:3.9-eclipse-temurin-21
      command: ["sleep"]
      args: ["99d"]
      env:
        - {name: A, value: "it's"}
'''
pipelineJob('payments/pod') {
    definition {
        cps {
            script """
                podTemplate(yaml: '''${pod}''') {
                    node(POD_LABEL) {
                        container('maven') { sh 'mvn -B verify' }
                    }
                }
            """.stripIndent()
            sandbox()
        }
    }
}
