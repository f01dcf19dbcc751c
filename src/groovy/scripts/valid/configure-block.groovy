job('payments/configured') {
    configure { project ->
        project / 'properties' / 'hudson.model.ParametersDefinitionProperty' / parameterDefinitions << 'hudson.model.StringParameterDefinition' {
            name('REGION')
            defaultValue('eu-central-1')
            description ''
        }
        project / publishers << 'hudson.tasks.Mailer'(plugin: 'mailer@1.0') {
            recipients('payments@example.com')
            dontNotifyEveryUnstableBuild(false)
        }
        (project / 'triggers').children().clear()
        project.remove(project / disabled)
        project / 'builders' << 'hudson.tasks.Shell' {
            command 'make'
        }
    }
}
