{{/* The name of the release's objects, and Flink's cluster id: at most 45 letters. */}}
{{- define "foci-watch.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) | trunc 45 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "foci-watch.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Labels of pods: the same for every version of the chart, for another label is another pod. */}}
{{- define "foci-watch.steadyLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* What Flink puts on its pods by itself: its cluster id. */}}
{{- define "foci-watch.podLabels" -}}
app: {{ include "foci-watch.fullname" . }}
{{- end -}}

{{- define "foci-watch.serviceAccount" -}}
{{- default (ternary (include "foci-watch.fullname" .) "default" .Values.serviceAccount.create) .Values.serviceAccount.name -}}
{{- end -}}

{{- define "foci-watch.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{/* Whether anything is to run: a backfill without its dates has finished. */}}
{{- define "foci-watch.active" -}}
{{- if or (eq .Values.mode "live") .Values.backfill.until -}}true{{- end -}}
{{- end -}}

{{- define "foci-watch.live" -}}
{{- if eq .Values.mode "live" -}}true{{- end -}}
{{- end -}}

{{/* One tree of settings laid over another, in place; an empty text or list takes a setting away. */}}
{{- define "foci-watch.lay" -}}
{{- $onto := .onto -}}
{{- range $key, $value := .over -}}
{{- $under := get $onto $key -}}
{{- if and (kindIs "map" $value) (kindIs "map" $under) -}}
{{- include "foci-watch.lay" (dict "over" $value "onto" $under) -}}
{{- else if or (kindIs "invalid" $value) (and (kindIs "slice" $value) (not $value)) (and (kindIs "string" $value) (not $value)) -}}
{{- $_ := unset $onto $key -}}
{{- else -}}
{{- $_ := set $onto $key $value -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* hunt.yaml: the shipped file, and the release's settings over it. Flink says where checkpoints go. */}}
{{- define "foci-watch.hunt" -}}
{{- $file := ternary "files/hunt.yaml" "files/hunt-kafka.yaml" (eq .Values.hunt.service "event_hubs") -}}
{{- $hunt := get (.Files.Get $file | fromYaml) "hunt" -}}
{{- $_ := unset $hunt "checkpoints" -}}
{{- if ne .Values.asn.source "none" -}}
{{- $_ := set $hunt "asn" (dict "files" (list "/var/lib/foci-watch/asn")) -}}
{{- end -}}
{{- include "foci-watch.lay" (dict "over" (deepCopy .Values.hunt.settings) "onto" $hunt) -}}
{{- dict "hunt" $hunt | toYaml -}}
{{- end -}}

{{/* A value as text. Helm reads a number of a file as one with a point, and writes a million as 1e+06. */}}
{{- define "foci-watch.text" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) -}}{{- int64 . -}}{{- else -}}{{- . -}}{{- end -}}
{{- end -}}

{{/* Flink's configuration: the shipped files, then what follows from the values, then flink.config. */}}
{{- define "foci-watch.flink" -}}
{{- $flink := .Files.Get "files/config.yaml" | fromYaml -}}
{{- $overlay := .Files.Get (printf "files/%s.yaml" .Values.mode) | fromYaml -}}
{{- range $key, $value := $overlay -}}{{- $_ := set $flink $key $value -}}{{- end -}}
{{- $uri := include "foci-watch.stateUri" . -}}
{{- $_ := set $flink "execution.checkpointing.dir" (printf "%s/checkpoints" $uri) -}}
{{- $_ := set $flink "execution.checkpointing.savepoint-dir" (printf "%s/savepoints" $uri) -}}
{{- $_ := set $flink "state.backend.type" .Values.flink.stateBackend -}}
{{- if eq .Values.flink.stateBackend "rocksdb" -}}
{{- $_ := unset $flink "taskmanager.memory.managed.size" -}}
{{- $_ := set $flink "taskmanager.memory.managed.fraction" "0.4" -}}
{{- $_ := set $flink "execution.checkpointing.incremental" "true" -}}
{{- end -}}
{{- $_ := set $flink "taskmanager.numberOfTaskSlots" .Values.flink.slots -}}
{{- $_ := set $flink "metrics.reporter.prom.port" "9249" -}}
{{- /* The operator writes these from resource and parallelism. */ -}}
{{- range list "jobmanager.memory.process.size" "taskmanager.memory.process.size" "parallelism.default" -}}
{{- $_ := unset $flink . -}}
{{- end -}}
{{- if include "foci-watch.live" . -}}
{{- $_ := set $flink "high-availability.type" "kubernetes" -}}
{{- $_ := set $flink "high-availability.storageDir" (printf "%s/ha" $uri) -}}
{{- with .Values.state.savepointEvery -}}
{{- $_ := set $flink "kubernetes.operator.periodic.savepoint.interval" . -}}
{{- end -}}
{{- $_ := set $flink "kubernetes.operator.savepoint.history.max.age" .Values.state.savepointAge -}}
{{- /* Tells of a job that fails again and again, and restarts it where the JobManager is gone. */ -}}
{{- $_ := set $flink "kubernetes.operator.jm-deployment-recovery.enabled" "true" -}}
{{- end -}}
{{- if .Values.autoscaler.enabled -}}
{{- $_ := set $flink "jobmanager.scheduler" "adaptive" -}}
{{- $_ := set $flink "job.autoscaler.enabled" "true" -}}
{{- $_ := set $flink "job.autoscaler.vertex.min-parallelism" .Values.autoscaler.min -}}
{{- $_ := set $flink "job.autoscaler.vertex.max-parallelism" .Values.autoscaler.max -}}
{{- $_ := set $flink "job.autoscaler.utilization.target" .Values.autoscaler.utilization -}}
{{- $_ := set $flink "job.autoscaler.metrics.window" .Values.autoscaler.window -}}
{{- $_ := set $flink "job.autoscaler.stabilization.interval" .Values.autoscaler.stabilization -}}
{{- end -}}
{{- range $key, $value := .Values.flink.config -}}{{- $_ := set $flink $key $value -}}{{- end -}}
{{- range $key, $value := $flink }}
{{ $key }}: {{ include "foci-watch.text" $value | quote }}
{{- end }}
{{- end -}}

{{- define "foci-watch.stateUri" -}}
{{- $claimed := ternary "file:///var/lib/foci-watch/state" "" (ne .Values.state.claim "") -}}
{{- default $claimed .Values.state.uri | trimSuffix "/" -}}
{{- end -}}

{{- define "foci-watch.arguments" -}}
{{- if include "foci-watch.live" . -}}
{{- $arguments := list "run" "--config" "/etc/foci-watch/hunt.yaml" -}}
{{- with .Values.live.since -}}{{- $arguments = concat $arguments (list "--since" .) -}}{{- end -}}
{{- toYaml $arguments -}}
{{- else -}}
{{- $folder := default (printf "%s/backfill" (include "foci-watch.stateUri" .)) .Values.backfill.savepoint -}}
{{- $arguments := concat (list "backfill" "--config" "/etc/foci-watch/hunt.yaml" "--logs") .Values.backfill.logs -}}
{{- /* Without --out alerts, and with them who was attacked, would be in the pod's log. */ -}}
{{- $arguments = concat $arguments (list "--until" .Values.backfill.until "--savepoint" $folder "--once" "--out" "/tmp/alerts.jsonl") -}}
{{- if .Values.backfill.strict -}}{{- $arguments = append $arguments "--strict" -}}{{- end -}}
{{- toYaml $arguments -}}
{{- end -}}
{{- end -}}

{{/* A container's rights: none. */}}
{{- define "foci-watch.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* A pod's: the user of Flink's image. */}}
{{- define "foci-watch.podSecurity" -}}
runAsNonRoot: true
runAsUser: 9999
runAsGroup: 9999
fsGroup: 9999
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* Fetches the ASN table into /asn: a file takes its place only when it is whole; until then its name begins with a dot, and the job does not read it. */}}
{{- define "foci-watch.fetchAsn" -}}
image: {{ .Values.asn.image | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
command: [sh, -euc]
args:
  - |
    for url in "$@"; do
      file="$(basename "${url%%\?*}")"
      curl --fail --silent --show-error --location --proto =https --retry 5 --max-time 300 --output "/asn/.$file.partial" "$url"
      mv "/asn/.$file.partial" "/asn/$file"
    done
  - fetch
  {{- toYaml .Values.asn.urls | nindent 2 }}
securityContext:
  {{- include "foci-watch.containerSecurity" . | nindent 2 }}
resources:
  requests: {cpu: 50m, memory: 32Mi}
  limits: {memory: 64Mi}
volumeMounts:
  - name: asn
    mountPath: /asn
{{- end -}}

{{/* What belongs to this release among Prometheus' series. */}}
{{- define "foci-watch.series" -}}
namespace="{{ .Release.Namespace }}",app="{{ include "foci-watch.fullname" . }}"
{{- end -}}
