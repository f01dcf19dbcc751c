import java.util.Lisst
pipelineJob('web')
