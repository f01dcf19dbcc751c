import type { Area } from './area.ts';
import { credentialAttributes } from './credential-attributes.ts';
import { anything, bool, number, openObject, secret, text } from './vocabulary.ts';

/** Plugin aws-credentials: AWSCredentialsImpl, as its README shows it. */
export const awsCredentials: Area = {
  plugin: 'aws-credentials',
  implementations: {
    Credentials: {
      aws: openObject({
        ...credentialAttributes,
        accessKey: text(),
        secretKey: secret(),
        iamRoleArn: text(),
        iamMfaSerialNumber: text(),
        iamExternalId: text(),
        stsTokenDuration: number(),
      }),
    },
  },
};

/** Plugin aws-global-configuration: the root element `aws`, in which other plugins have their settings too. */
export const awsGlobalConfiguration: Area = {
  plugin: 'aws-global-configuration',
  roots: {
    aws: openObject({ awsCredentials: openObject({ region: text(), credentialsId: text() }) }),
  },
};

/** Plugin artifact-manager-s3: JCloudsArtifactManagerFactory and S3BlobStoreConfig, as its README shows them. */
export const artifactManagerS3: Area = {
  plugin: 'artifact-manager-s3',
  settings: {
    aws: {
      s3: openObject({
        container: text(),
        prefix: text(),
        deleteArtifacts: bool(),
        deleteStashes: bool(),
        usePathStyleUrl: bool(),
        useHttp: bool(),
        useTransferAcceleration: bool(),
        disableSessionToken: bool(),
        customEndpoint: text(),
        customSigningRegion: text(),
      }),
    },
  },
  implementations: { ArtifactManagerFactory: { jclouds: openObject({ provider: anything() }) } },
};
