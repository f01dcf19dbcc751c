import org.jenkinsci.plugins.workflow.job.WorkflowJob
pipelineJob('web')
