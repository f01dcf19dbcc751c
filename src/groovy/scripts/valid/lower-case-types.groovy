import static java.util.Calendar.getInstance as calendar

def folder = 'payments'
final name = "$folder/x"
final String other = name
int a
boolean isOpen = true, isClosed
java.util.Date when = new java.util.Date()
groovy.json.JsonSlurper slurper = new groovy.json.JsonSlurper()
String job = 'a variable named job'
this.job(job)
def pipelineJob(String n) { this.pipelineJob(n) { } }
void nothing() { }
short s = 1; byte t = 2; long u = 3; float v = 4; double w = 5; char c = 'c'
Closure body = { job(it) }
body name
println "$when $slurper $other ${calendar().time}"
