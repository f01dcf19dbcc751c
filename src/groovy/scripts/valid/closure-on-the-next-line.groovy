job('payments/next-line')
{
    description('the brace stands on its own line')
    triggers
    {
        cron('@daily')
    }
}

folder('payments/below')

{
    displayName 'after an empty line'
}
def made = job('payments/assigned')
{
    label 'linux'
}
class Holder
{
    def value
    def method()
    {
        value
    }
}
if (made)
{
    println 'made'
}
else
{
    println 'not made'
}
