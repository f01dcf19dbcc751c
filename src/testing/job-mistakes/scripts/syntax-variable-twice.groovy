def url = 'https://git.example.com/a.git'
pipelineJob('a')
def url = 'https://git.example.com/b.git'
pipelineJob('b')
