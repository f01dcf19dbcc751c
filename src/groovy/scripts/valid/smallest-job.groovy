job('hello')
