listView('frontend/all')
