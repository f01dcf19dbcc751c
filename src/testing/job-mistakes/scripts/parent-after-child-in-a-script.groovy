folder('frontend/web')
folder('frontend')
