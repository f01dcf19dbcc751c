def caf\u00e9 = 'payments'
job(café) { description "${caf\u00e9.size()}" }
println 'x' ; job('behind')
