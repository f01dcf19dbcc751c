listView('web')
