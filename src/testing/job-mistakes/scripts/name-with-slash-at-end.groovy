folder('web/')
