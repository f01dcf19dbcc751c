def ticket = /PAY-\d+/
def path = /\/srv\/payments\/[a-z]+/
def both = /$ticket on ${path}/
def several = /first line
second line/

job('payments/check-messages') {
    description(several)
    steps {
        shell(/grep -E '^(feat|fix)\(.*\): ${ticket}' messages.txt/)
        shell(/sed -i 's\/a\/b\/' file/)
    }
}
assert 'PAY-12' ==~ ticket
assert (both =~ /srv/).find()
def half = 10 / 2 / 5
