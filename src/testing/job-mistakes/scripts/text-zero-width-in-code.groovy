pipeline​Job('web')
