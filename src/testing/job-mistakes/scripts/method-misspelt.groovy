pipelinejob('web')
