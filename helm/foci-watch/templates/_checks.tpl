{{/* Values that each are right, and together cannot work: the release stops before anything is changed. */}}
{{- define "foci-watch.checks" -}}
{{- $v := .Values -}}
{{- if gt (len (include "foci-watch.fullname" .)) 45 -}}
{{- fail (printf "fullnameOverride: %s is longer than 45 letters, and Flink adds its own to it" $v.fullnameOverride) -}}
{{- end -}}
{{- $uri := include "foci-watch.stateUri" . -}}
{{- if not $uri -}}
{{- fail "state.uri: say where checkpoints and savepoints go, such as abfs://CONTAINER@ACCOUNT.dfs.core.windows.net/foci-watch, or name state.claim" -}}
{{- end -}}
{{- if and (hasPrefix "file:" $uri) (not $v.state.claim) -}}
{{- fail "state.uri: a file: URI is on a pod's own disk; name a volume in state.claim" -}}
{{- end -}}
{{- if and (hasPrefix "file:" $uri) (not (hasPrefix "file:///var/lib/foci-watch/state" $uri)) -}}
{{- fail "state.uri: the volume of state.claim is at file:///var/lib/foci-watch/state" -}}
{{- end -}}
{{- if eq $v.mode "backfill" -}}
{{- if not $v.backfill.logs -}}{{- fail "backfill.logs: backfill.until is set, so say what is read" -}}{{- end -}}
{{- if $v.autoscaler.enabled -}}{{- fail "autoscaler.enabled: a backfill ends by itself, and a new parallelism would begin it again; switch it off" -}}{{- end -}}
{{- if or $v.live.savepoint $v.live.since -}}{{- fail "live.savepoint, live.since: are of mode live; a backfill begins with nothing, or with its own checkpoint" -}}{{- end -}}
{{- else -}}
{{- if and $v.live.since (not $v.live.savepoint) -}}
{{- fail "live.since: without live.savepoint nobody has hunted through what is before it; name the savepoint of the backfill" -}}
{{- end -}}
{{- if and $v.live.redeployNonce (not $v.live.savepoint) -}}
{{- fail "live.redeployNonce: there is no live.savepoint to start again from" -}}
{{- end -}}
{{- if $v.backfill.until -}}
{{- fail "backfill.until: is of mode backfill; for a live run say live.since" -}}
{{- end -}}
{{- end -}}
{{- if and (eq $v.asn.source "volume") (not $v.asn.volume) -}}{{- fail "asn.volume: asn.source is volume, so name it" -}}{{- end -}}
{{- if and (has $v.asn.source (list "initContainer" "cronJob")) (not $v.asn.urls) -}}{{- fail (printf "asn.urls: asn.source is %s, so say what is fetched" $v.asn.source) -}}{{- end -}}
{{- $tables := list -}}
{{- range $url := ternary $v.asn.urls list (has $v.asn.source (list "initContainer" "cronJob")) -}}
{{- $name := base (first (splitList "?" $url)) -}}
{{- if hasPrefix "." $name -}}{{- fail (printf "asn.urls: %s begins with a dot, and files of such names are left out of the table" $name) -}}{{- end -}}
{{- if has $name $tables -}}{{- fail (printf "asn.urls: two of them are of the name %s, and the second would take the first one's place" $name) -}}{{- end -}}
{{- $tables = append $tables $name -}}
{{- end -}}
{{- if and (eq $v.asn.source "cronJob") (not $v.asn.claim) -}}{{- fail "asn.claim: asn.source is cronJob, so name the claim that the table is kept in" -}}{{- end -}}
{{- if and (ne $v.asn.source "none") (hasKey $v.hunt.settings "asn") -}}
{{- if hasKey $v.hunt.settings.asn "files" -}}{{- fail "hunt.settings.asn.files: asn.source says where the table is; leave one out" -}}{{- end -}}
{{- end -}}
{{- if and (gt (int $v.flink.jobManager.replicas) 1) (eq $v.mode "backfill") -}}
{{- fail "flink.jobManager.replicas: a backfill has no JobManager that stands by; its own checkpoints bring it back" -}}
{{- end -}}
{{- if and $v.autoscaler.enabled (gt (int $v.autoscaler.min) (int $v.autoscaler.max)) -}}
{{- fail (printf "autoscaler.min: %d is more than autoscaler.max, %d" (int $v.autoscaler.min) (int $v.autoscaler.max)) -}}
{{- end -}}
{{- if and $v.autoscaler.enabled (gt (int $v.autoscaler.max) 720) -}}{{- fail "autoscaler.max: more than 720, which is what state is cut into" -}}{{- end -}}
{{- if and (or $v.monitoring.prometheusRule.enabled $v.monitoring.dashboard.enabled) (not $v.monitoring.podMonitor.enabled) -}}
{{- fail "monitoring: the rules and the dashboard rest on labels that the PodMonitor gives; enable monitoring.podMonitor" -}}
{{- end -}}
{{- range $key := list "execution.checkpointing.dir" "execution.checkpointing.savepoint-dir" "high-availability.storageDir" "pipeline.max-parallelism" "pipeline.generic-types" "pipeline.auto-generate-uids" -}}
{{- if hasKey $v.flink.config $key -}}{{- fail (printf "flink.config: %s follows from other values, or is fixed; leave it out" $key) -}}{{- end -}}
{{- end -}}
{{- $names := list -}}
{{- range $v.secrets.env -}}
{{- if has .name $names -}}{{- fail (printf "secrets.env: %s is there twice" .name) -}}{{- end -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- $folders := list -}}
{{- range $v.secrets.files -}}
{{- if has .name $folders -}}{{- fail (printf "secrets.files: %s is there twice" .name) -}}{{- end -}}
{{- $folders = append $folders .name -}}
{{- end -}}
{{- if hasKey $v.hunt.settings "parallelism" -}}
{{- fail "hunt.settings.parallelism: is of an embedded run; on a cluster it is flink.parallelism" -}}
{{- end -}}
{{- $settings := include "foci-watch.hunt" . -}}
{{- $hunt := get ($settings | fromYaml) "hunt" -}}
{{- range $placeholder := regexFindAll "\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}" $settings -1 | uniq -}}
{{- $name := trimSuffix "}" (trimPrefix "${" $placeholder) -}}
{{- if not (has $name $names) -}}
{{- fail (printf "secrets.env: the settings want %s; name the secret and the key that have it" $name) -}}
{{- end -}}
{{- end -}}
{{- range $key, $value := dig "kafka" "properties" dict $hunt -}}
{{- if and (regexMatch "password|secret|jaas|\\.key" $key) (not (contains "${" (toString $value))) -}}
{{- fail (printf "hunt.settings.kafka.properties: %s would be readable in a ConfigMap; write ${VARIABLE} and name that in secrets.env" $key) -}}
{{- end -}}
{{- end -}}
{{- $brokers := toString (dig "kafka" "bootstrap-servers" "" $hunt) -}}
{{- if or (not $brokers) (hasPrefix "NAMESPACE." $brokers) (hasPrefix "BROKER:" $brokers) -}}
{{- fail "hunt.settings.kafka.bootstrap-servers: name your brokers, or NAMESPACE.servicebus.windows.net:9093 with the name of your namespace" -}}
{{- end -}}
{{- if and (hasKey $hunt "checkpoints") (hasKey $hunt.checkpoints "folder") -}}
{{- fail "hunt.settings.checkpoints.folder: on a cluster state.uri says where checkpoints go; leave it out" -}}
{{- end -}}
{{- if and (eq (dig "graph" "join" "stream" $hunt) "lookup") (not (dig "graph" "lookup" "client-secret-file" "" $hunt)) (not (has "FOCI_WATCH_LOG_ANALYTICS_SECRET" $names)) -}}
{{- fail "hunt.settings.graph.join: lookup wants a secret; name FOCI_WATCH_LOG_ANALYTICS_SECRET in secrets.env, or client-secret-file and secrets.files" -}}
{{- end -}}
{{- end -}}
