package hudson.init

enum InitMilestone { JOB_LOADED, COMPLETED }
