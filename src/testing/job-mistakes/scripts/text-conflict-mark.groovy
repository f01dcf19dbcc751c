pipelineJob('web') {
<<<<<<< HEAD
    description('ours')
=======
    description('theirs')
>>>>>>> feature
}
