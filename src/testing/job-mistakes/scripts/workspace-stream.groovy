userContent('logo.png', streamFileFromWorkspace('logo.png'))
