job('x')
