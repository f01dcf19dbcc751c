/** A Job DSL script of one pipeline, as a team would add it. */
export const jobScript = (name: string): string => `pipelineJob('${name}') {
    description('Added by a test')
    definition {
        cpsScm {
            scm {
                git {
                    remote { url('https://github.com/acme/${name}.git') }
                    branch('main')
                }
            }
            scriptPath('Jenkinsfile')
        }
    }
}
`;
