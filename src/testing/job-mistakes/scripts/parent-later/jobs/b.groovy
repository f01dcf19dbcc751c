folder('frontend')
